/** Full dichromacy as a matrix over linear RGB (Viénot, Brettel and Mollon 1999; tritan after Brettel 1997, simplified). */
export const dichromacy = {
  protan: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deutan: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  tritan: [
    [1, 0.14461, -0.14461],
    [0, 0.85924, 0.14076],
    [0, 0.85924, 0.14076],
  ],
} satisfies Record<string, readonly (readonly number[])[]>;
