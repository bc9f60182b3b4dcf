import type { FastifyInstance } from 'fastify';

/** One browser: it keeps the cookies that answers set, and comes from an address of its own. */
export class TestBrowser {
  static #made = 0;
  readonly cookies = new Map<string, string>();
  readonly #address: string;

  constructor(readonly app: FastifyInstance) {
    TestBrowser.#made += 1;
    this.#address = `10.77.${TestBrowser.#made >> 8}.${TestBrowser.#made & 255}`;
  }

  async #ask(method: 'GET' | 'POST' | 'DELETE', url: string, body?: object) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await this.app.inject({
      ...{ method, url, remoteAddress: this.#address, headers: { cookie, 'accept-language': 'en' } },
      ...(body ? { payload: body } : {}),
    });
    for (const { name, value } of reply.cookies)
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    return { status: reply.statusCode, body: reply.body ? reply.json<Record<string, never>>() : {} };
  }

  get = (url: string) => this.#ask('GET', url);
  post = (url: string, body?: object) => this.#ask('POST', url, body);
  delete = (url: string) => this.#ask('DELETE', url);

  /** The same cookies in another browser: what a thief of them has. */
  copy(): TestBrowser {
    const other = new TestBrowser(this.app);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }
}
