import { z } from 'zod';

/** Records that are kept, the newest first, and for how long. */
export const mostRecent = 6;
export const recentDays = 30;

export const recentSchema = z.object({
  /** Whose they are: nobody else on the device is shown them. */
  account: z.string(),
  records: z
    .array(
      z.object({
        /** Below `/app`. */
        path: z.string().regex(/^\/[^/]/),
        /** The page that shows it. */
        page: z.string(),
        at: z.iso.datetime(),
        /** Its heading, of pages whose headings hold no words of people. */
        heading: z.string().optional(),
      }),
    )
    .max(mostRecent),
});
export type Recent = z.output<typeof recentSchema>;
export type RecentRecord = Recent['records'][number];

export const nothingRecent: Recent = { account: '', records: [] };

/** Puts a record first: each stands once, those of somebody else and old ones go. */
export function remember(recent: Recent, account: string, record: RecentRecord): Recent {
  const oldest = Date.parse(record.at) - recentDays * 86_400_000;
  const others = recent.account === account ? recent.records : [];
  return {
    account,
    records: [
      record,
      ...others.filter(({ path, at }) => path !== record.path && Date.parse(at) >= oldest),
    ].slice(0, mostRecent),
  };
}
