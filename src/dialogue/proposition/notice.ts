import { defineNotice } from '../../platform/mail/mail.ts';
import { noticeLines } from '../../platform/mail/notice.words.ts';

const path = ({ proposition }: Readonly<Record<string, string | number>>) =>
  `/app/propositions/${String(proposition)}` as const;

export const propositionTabled = defineNotice({
  name: 'proposition.tabled',
  label: {
    ar: 'مقترح جديد في فضاء تتكلمون فيه',
    fr: 'Une nouvelle proposition dans un espace où vous parlez',
    en: 'A new proposition in a space in which you speak',
  },
  line: noticeLines.aText,
  usual: 'daily',
  permission: 'proposition.read',
  path,
});

export const propositionInVote = defineNotice({
  name: 'proposition.in-vote',
  label: {
    ar: 'فُتح التصويت على مقترح',
    fr: 'Le vote d’une proposition est ouvert',
    en: 'The vote on a proposition is open',
  },
  line: noticeLines.something,
  usual: 'at-once',
  permission: 'proposition.vote',
  path,
});

export const propositionReplied = defineNotice({
  name: 'proposition.replied',
  label: {
    ar: 'رد على نص قدمتموه',
    fr: 'Une réponse à un texte que vous avez déposé',
    en: 'A reply to a text of yours',
  },
  line: noticeLines.aText,
  usual: 'at-once',
  permission: 'proposition.write',
  path,
});

export const propositionAmended = defineNotice({
  name: 'proposition.amended',
  label: {
    ar: 'تعديل مقترح على نص قدمتموه',
    fr: 'Un amendement est proposé à un texte que vous avez déposé',
    en: 'An amendment is proposed to a text of yours',
  },
  line: noticeLines.aText,
  usual: 'at-once',
  permission: 'proposition.write',
  path,
});
