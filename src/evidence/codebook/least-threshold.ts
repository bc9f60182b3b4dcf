/** No data set may be shown with fewer people in a cell than this, whatever its codebook asks for. */
export const leastThreshold = 5;
