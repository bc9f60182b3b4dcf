/** Milliseconds of processor time this process has used: unlike the clock, the same on a busy machine. */
export function work(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
