/**
 * Whether an error says that a disk or a quota is full: from Node (ENOSPC, EDQUOT), PostgreSQL (53100) or DuckDB, which only says it in words.
 */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return (
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    code === '53100' ||
    /No space left on device|Disk quota exceeded|max_temp_directory_size/.test(error.message)
  );
}
