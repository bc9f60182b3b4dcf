// The home page of a running installation while others ask for much: `npx tsx bench/pages.ts http://127.0.0.1:4600 [released result id]`
import { connect } from 'node:net';

const base = new URL(process.argv[2] ?? 'http://127.0.0.1:4600');
const result = process.argv[3];
const heavy = 20;
const hanging = 10;

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

async function readHome(until: () => boolean): Promise<number[]> {
  const times: number[] = [];
  while (!until() || times.length < 50) {
    const since = performance.now();
    const page = await fetch(new URL('/en/', base));
    await page.text();
    if (!page.ok) throw new Error(`the home page answered ${page.status}`);
    times.push(performance.now() - since);
  }
  return times.sort((a, b) => a - b);
}
const show = (name: string, times: readonly number[]): void =>
  console.log(
    `${name.padEnd(10)} ${times.length} times, median ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`,
  );

show('at rest', await readHome(() => true));

const lines = Array.from({ length: hanging }, () => {
  const socket = connect(Number(base.port || 80), base.hostname);
  socket.on('error', () => undefined);
  socket.write(
    `POST /en/ask HTTP/1.1\r\nHost: ${base.host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\ntext=`,
  );
  return socket;
});
const ask = (n: number): Promise<Response> =>
  result && n % 2
    ? fetch(new URL(`/en/results/${result}/recompute`, base), { method: 'POST' })
    : fetch(new URL(result ? `/ar/results/${result}/file/pdf?n=${n}` : '/en/data', base));
let over = false;
const all = Promise.all(Array.from({ length: heavy }, (_, n) => ask(n))).finally(() => (over = true));
show('under load', await readHome(() => over));
const answers = (await all).map(({ status }) => status).sort((a, b) => a - b);
console.log(`answers to the ${heavy} heavy requests: ${answers.join(' ')}`);
for (const line of lines) line.destroy();
