import { fileURLToPath } from 'node:url';
import ts from 'typescript';

type Schema = Record<string, unknown>;

/**
 * The JSON Schema (draft 2020-12) of the type `RuleSet`, read from the TypeScript types of src/model with their comments. Types that have a
 * name of their own become definitions.
 */
export function ruleSetSchema(): Schema {
  const file = fileURLToPath(new URL('../src/model/rule-set.ts', import.meta.url));
  const program = ts.createProgram([file], {
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const checker = program.getTypeChecker();
  const definitions: Record<string, Schema> = {};

  const comment = (symbol: ts.Symbol | undefined): Schema => {
    const text = symbol && ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
    return text ? { description: text } : {};
  };

  function named(type: ts.Type): Schema | undefined {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const name = symbol?.getName();
    if (
      !symbol ||
      !name ||
      name.startsWith('__') ||
      !/src\/model/.test(symbol.declarations?.[0]?.getSourceFile().fileName ?? '')
    )
      return undefined;
    if (!definitions[name]) {
      definitions[name] = {};
      definitions[name] = { ...comment(symbol), ...shape(type) };
    }
    return { $ref: `#/$defs/${name}` };
  }

  function shape(type: ts.Type): Schema {
    if (type.isUnion()) return union(type.types);
    if (type.isStringLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.String) return { type: 'string' };
    if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
    if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    if (checker.isTupleType(type)) {
      const parts = checker.getTypeArguments(type as ts.TypeReference).map(schemaOf);
      return { type: 'array', prefixItems: parts, items: false, minItems: parts.length };
    }
    if (checker.isArrayType(type))
      return { type: 'array', items: schemaOf(checker.getTypeArguments(type as ts.TypeReference)[0]!) };
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    if (index)
      return {
        type: 'object',
        propertyNames: { pattern: '^[a-zA-Z][a-zA-Z0-9_.-]{0,79}$' },
        additionalProperties: schemaOf(index.type),
      };
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const property of checker.getPropertiesOfType(type)) {
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const declared = checker.getTypeOfSymbol(property);
      properties[property.getName()] = {
        ...schemaOf(optional ? checker.getNonNullableType(declared) : declared),
        ...comment(property),
      };
      if (!optional) required.push(property.getName());
    }
    return { type: 'object', properties, ...(required.length ? { required } : {}), additionalProperties: false };
  }

  function union(types: readonly ts.Type[]): Schema {
    const literals = types.filter((type) => type.isStringLiteral());
    const booleans = types.filter((type) => type.flags & ts.TypeFlags.BooleanLike);
    const others = types
      .filter((type) => !type.isStringLiteral() && !(type.flags & ts.TypeFlags.BooleanLike))
      .map(schemaOf);
    const words = literals.length
      ? [literals.length === 1 ? { const: literals[0]!.value } : { enum: literals.map(({ value }) => value) }]
      : [];
    const all = [...(booleans.length ? [{ type: 'boolean' }] : []), ...words, ...others];
    return all.length === 1 ? all[0]! : { anyOf: all };
  }

  const schemaOf = (type: ts.Type): Schema => named(type) ?? shape(type);

  const source = program.getSourceFile(file)!;
  const root = checker
    .getExportsOfModule(checker.getSymbolAtLocation(source)!)
    .find((symbol) => symbol.getName() === 'RuleSet')!;
  const { $ref } = schemaOf(checker.getDeclaredTypeOfSymbol(root)) as { $ref: string };
  const $defs = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Rule set', $ref, $defs };
}
