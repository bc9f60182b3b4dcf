/** What is used of Node's zlib. */
interface Zlib {
  inflateRawSync(bytes: Uint8Array, options: { readonly maxOutputLength: number }): Uint8Array;
  crc32?(bytes: Uint8Array, before?: number): number;
}

/** What is used of Node's modules. */
interface Modules {
  createRequire(from: string): (name: string) => unknown;
}

interface Builtins {
  'node:zlib': Zlib;
  'node:module': Modules;
}

/** A module that is part of Node; undefined in browsers, which keep to what is written in JavaScript. */
export function builtin<Name extends keyof Builtins>(name: Name): Builtins[Name] | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.(name) as Builtins[Name] | undefined;
}
