/** Outlines on a 24 x 24 grid, drawn for Dawra; `directional` ones are mirrored in right-to-left pages. */
export const icons = {
  info: 'M12 11v6M12 7.2v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  warning:
    'M12 9.5v4.5M12 17.2v.1M10.3 4.2 2.7 17.6A2 2 0 0 0 4.4 20.5h15.2a2 2 0 0 0 1.7-2.9L13.7 4.2a2 2 0 0 0-3.4 0Z',
  error: 'm15 9-6 6m0-6 6 6M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3L8.3 3Z',
  success: 'm8.2 12.3 2.7 2.7 5-5.6M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  help: 'M9.4 9.2a2.7 2.7 0 1 1 4 2.4c-.9.5-1.4 1-1.4 2M12 16.7v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'm6 9.5 6 6 6-6',
  next: 'm9.5 6 6 6-6 6',
  back: 'm14.5 6-6 6 6 6',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  download: 'M12 4v11m0 0-4.5-4.5M12 15l4.5-4.5M4.5 19.5h15',
  upload: 'M12 16V5m0 0L7.5 9.5M12 5l4.5 4.5M4.5 19.5h15',
  copy: 'M9 9h11v11H9zM5.5 15H4V4h11v1.5',
  search: 'm20 20-4.8-4.8M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z',
  user: 'M4.5 20c1-3.8 4-5.5 7.5-5.5s6.5 1.7 7.5 5.500M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z',
  globe: 'M3 12h18M12 3c5 5.5 5 12.5 0 18-5-5.5-5-12.5 0-18ZM21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  plus: 'M12 5v14M5 12h14',
  listen: 'M4 9.5v5h3.5l4.5 4v-13l-4.5 4ZM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  stop: 'M7 7h10v10H7Z',
  empty: 'M4 13.5 6.5 5h11L20 13.5V19H4v-5.500Zm0 0h5a3 3 0 0 0 6 0h5',
} as const;
export type IconName = keyof typeof icons;
export const directionalIcons: ReadonlySet<IconName> = new Set(['next', 'back']);
