/** Size of the picture that other sites show beside a link, px. */
export const shareSize = { width: 1200, height: 630 } as const;
