/** Name of the column that holds why an answer is missing. */
export const missingColumn = (name: string): string => `${name}.missing`;

/** Column of ones in every frozen file: the weight of a sample whose design declares none (every interview counts once). */
export const unitWeight = 'unit.weight';
