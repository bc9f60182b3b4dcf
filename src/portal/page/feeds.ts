/** What is published as a feed: the page that shows the same, and its kind in the index of what anyone finds (none where it is put together). */
export const feeds = {
  answers: { page: '/answers', kind: 'answer' },
  recommendations: { page: '/recommendations', kind: 'recommendation' },
  data: { page: '/data', kind: undefined },
  propositions: { page: '/propositions', kind: 'proposition' },
  actions: { page: '/actions', kind: 'action' },
  minutes: { page: '/meetings', kind: 'minutes' },
  consultations: { page: '/consultations', kind: 'consultation' },
  terms: { page: '/glossary', kind: 'discussed-term' },
} as const;
export type FeedName = keyof typeof feeds;
export const feedNames = Object.keys(feeds) as [FeedName, ...FeedName[]];

/** Feeds that every page names, and the one of the list that is shown. @param path of the page, below the language */
export const feedsOn = (path: string | undefined): FeedName[] =>
  feedNames.filter((name, at) => at < 3 || feeds[name].page === path);
