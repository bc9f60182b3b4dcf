import type { Codebook } from './codebook.contract.ts';

/** A codebook as it is written to files and hashed: the codes of a shared list stand in the list alone. */
export function writtenCodebook(book: Codebook): Codebook {
  if (!book.codeLists?.length) return book;
  return {
    ...book,
    variables: book.variables.map((variable) => {
      if (variable.codeList === undefined) return variable;
      const { levels: _levels, missing: _missing, ...rest } = variable;
      return rest;
    }),
  };
}
