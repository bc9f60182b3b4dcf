/** Whoever reads the types of the package finds what each thing means: every export, and every member of an exported type, has a comment. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('..', import.meta.url));
const entries = ['index.ts', 'engine/duckdb.ts', 'engine/workers.ts', 'engine/clickhouse.ts'].map((file) => src + file);

/** Of unions of objects these tell the member apart, and their values say it. */
const TAGS = new Set(['kind', 'type']);

it('every export and every member of an exported type has a comment', () => {
  const program = ts.createProgram(entries, {
    strict: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const lacking = new Set<string>();
  const seen = new Set<ts.Type>();
  const note = (symbol: ts.Symbol) => {
    const declaration = symbol.declarations?.[0];
    if (!declaration || symbol.getDocumentationComment(checker).length > 0 || ts.isSourceFile(declaration)) return;
    const file = declaration.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(declaration.getStart());
    lacking.add(`${file.fileName.slice(src.length)}:${line + 1} ${symbol.name}`);
  };
  const isOwn = (symbol: ts.Symbol) => {
    const declaration = symbol.declarations?.[0];
    if (!declaration?.getSourceFile().fileName.startsWith(src) || symbol.name.startsWith('#')) return false;
    return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private) === 0;
  };
  const visit = (type: ts.Type): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) type.types.forEach(visit);
    else if (checker.isArrayType(type) || checker.isTupleType(type))
      checker.getTypeArguments(type as ts.TypeReference).forEach(visit);
    else {
      checker.getIndexInfosOfType(type).forEach((index) => visit(index.type));
      for (const member of checker.getPropertiesOfType(type).filter(isOwn)) {
        if (!TAGS.has(member.name)) note(member);
        visit(checker.getTypeOfSymbol(member));
      }
    }
  };
  let exported = 0;
  for (const entry of entries)
    for (const name of checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)!)!)) {
      const symbol = name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name;
      exported++;
      note(symbol);
      if (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias))
        visit(checker.getDeclaredTypeOfSymbol(symbol));
    }
  expect(exported).toBeGreaterThan(100);
  expect([...lacking].sort()).toEqual([]);
}, 30_000);
