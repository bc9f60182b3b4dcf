/** Where two JSON values differ: path in the first, both values as JSON. At most `limit` places, in order. */
export function differences(
  was: unknown,
  now: unknown,
  limit = 50,
  path = '',
): { path: string; was: string; now: string }[] {
  if (Object.is(was, now)) return [];
  if (
    typeof was === 'object' &&
    was !== null &&
    typeof now === 'object' &&
    now !== null &&
    Array.isArray(was) === Array.isArray(now)
  ) {
    const a = was as Record<string, unknown>;
    const b = now as Record<string, unknown>;
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys.flatMap((key) => differences(a[key], b[key], limit, path ? `${path}.${key}` : key)).slice(0, limit);
  }
  return [{ path, was: JSON.stringify(was) ?? 'absent', now: JSON.stringify(now) ?? 'absent' }];
}
