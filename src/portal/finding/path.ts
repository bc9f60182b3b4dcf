/** Address of a result below the language. Twelve digits name it; the rest of its hash stands on its page. */
export const pathOfResult = (id: string): string => `/results/${id.slice(0, 12)}`;
