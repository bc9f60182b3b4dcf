import { definePageHelp } from '../../platform/ui/page-help.ts';
import { voteLabel } from './statement-list.ts';

export const statementListsHelp = definePageHelp({
  purpose: {
    ar: 'قوائم عبارات قصيرة تصوّت عليها فضاءات كثيرة المشاركين عبارة عبارة.',
    fr: 'Des listes d’affirmations courtes sur lesquelles un espace nombreux vote une à une.',
    en: 'Lists of short statements on which a large space votes one by one.',
  },
  example: {
    ar: 'ستون مؤسسة تصوّت على عشرين عبارة عن التحضير للعودة قبل الاجتماع.',
    fr: 'Soixante institutions votent sur vingt affirmations sur la préparation du retour avant la réunion.',
    en: 'Sixty institutions vote on twenty statements about preparing the return before the meeting.',
  },
  next: {
    ar: 'افتحوا قائمة لإضافة عبارة أو التصويت أو قراءة النتائج.',
    fr: 'Ouvrez une liste pour ajouter une affirmation, voter ou lire les résultats.',
    en: 'Open a list to add a statement, vote or read the results.',
  },
});

export const statementListEditorHelp = definePageHelp({
  purpose: {
    ar: 'إعداد قائمة: فضاؤها وعنوانها ويوماها.',
    fr: 'Préparer une liste : son espace, son titre et ses deux dates.',
    en: 'Prepare a list: its space, its title and its two days.',
  },
  example: {
    ar: '«ما الذي يسهّل العودة؟»، مفتوحة أسبوعين قبل الاجتماع.',
    fr: '« Qu’est-ce qui facilite le retour ? », ouverte deux semaines avant la réunion.',
    en: '“What makes the return easier?”, open for two weeks before the meeting.',
  },
  next: {
    ar: 'أضيفوا العبارات، ثم يعرضها شخص آخر، ثم افتحوا التصويت. بعد الفتح لا يتغيّر العنوان ولا اليومان.',
    fr: 'Ajoutez des affirmations ; une autre personne les montre ; puis ouvrez le vote. Une fois ouverte, titre et dates ne changent plus.',
    en: 'Add statements; somebody else shows them; then open the list. Once it is open, title and days stand.',
  },
});

export const statementListHelp = definePageHelp({
  purpose: {
    ar: 'قائمة واحدة: عباراتها، وما يُعرض منها وما استُبعد ولماذا، وأصواتكم.',
    fr: 'Une liste : ses affirmations, celles qui sont montrées ou écartées et pourquoi, vos votes.',
    en: 'One list: its statements, which are shown or set aside and why, your votes.',
  },
  example: {
    ar: 'نقابة تكتب عبارة من 90 علامة؛ يعرضها مشرف غير كاتبها فيصوّت عليها الجميع.',
    fr: 'Un syndicat écrit une affirmation de 90 signes ; un modérateur la montre et tous votent.',
    en: 'A trade union writes a statement of 90 signs; a moderator shows it and everybody votes.',
  },
  next: {
    ar: 'صوّتوا عبارة عبارة. تُقرأ النتائج بعد الإغلاق.',
    fr: 'Votez affirmation par affirmation. Les résultats se lisent après la clôture.',
    en: 'Vote statement by statement. The results are read once the list is closed.',
  },
});

export const statementVoteHelp = definePageHelp({
  purpose: {
    ar: 'التصويت على عبارة واحدة في كل مرة باسم مؤسستكم.',
    fr: 'Voter sur une affirmation à la fois, au nom de votre institution.',
    en: 'Vote on one statement at a time, for your institution.',
  },
  example: {
    ar: 'تُعرض أولًا العبارات التي يُفيد صوتكم فيها أكثر: الجديدة وما يُظهر اختلاف الآراء.',
    fr: 'Viennent d’abord les affirmations où votre vote apprend le plus : les nouvelles, et celles qui distinguent les opinions.',
    en: 'Statements on which your vote tells most come first: new ones, and those that tell opinions apart.',
  },
  next: {
    ar: 'المفاتيح 1 و2 و3 تكفي. التجاوز صوت أيضًا، وآخر صوت هو الذي يُحسب.',
    fr: 'Les touches 1, 2 et 3 suffisent. Passer est aussi un vote ; le dernier compte.',
    en: 'The keys 1, 2 and 3 are enough. Passing is a vote too; the last one counts.',
  },
});
export const voteKeys = [
  { key: '1', does: voteLabel.agree },
  { key: '2', does: voteLabel.disagree },
  { key: '3', does: voteLabel.pass },
];

export const statementResultsHelp = definePageHelp({
  purpose: {
    ar: 'ما تقوله الأصوات: ما يجمع المصوّتين وما يفرّقهم، بحسب الجانب والفئة وبحسب المجموعات التي تظهر في الأصوات.',
    fr: 'Ce que disent les votes : ce qui rassemble, ce qui divise, par partie et catégorie d’acteurs, et par groupes trouvés dans les votes.',
    en: 'What the votes say: what unites and what divides, by party and stakeholder group, and by groups found in the votes.',
  },
  example: {
    ar: '48 من 60 موافقون على العبارة 3؛ أقل الخلايا موافقة هي أرباب عمل الوجهة.',
    fr: '48 sur 60 sont pour l’affirmation 3 ; la cellule la moins favorable est celle des employeurs de la destination.',
    en: '48 of 60 agree with statement 3; the cell that agrees least is the employers of the destination.',
  },
  next: {
    ar: 'لا يُعرض رقم لأقل من خمسة مصوّتين. خذوا ما يجمع الجانبين إلى مقترح.',
    fr: 'Rien n’est montré de moins de cinq voix. Portez ce qui rassemble les deux parties dans une proposition.',
    en: 'Nothing is shown of fewer than five voters. Take what unites both parties into a proposition.',
  },
});

export const statementCodesHelp = definePageHelp({
  purpose: {
    ar: 'سحب رموز يصوّت بها العموم دون حساب، وطباعتها.',
    fr: 'Tirer les codes avec lesquels le public vote sans compte, et les imprimer.',
    en: 'Draw the codes with which the public votes without an account, and print them.',
  },
  example: {
    ar: 'مئتا رمز لقاعة من مئتي شخص: قصاصة لكل شخص.',
    fr: 'Deux cents codes pour une salle de deux cents personnes : une bandelette chacune.',
    en: 'Two hundred codes for a hall of two hundred people: a slip for each.',
  },
  next: {
    ar: 'اطبعوها فورًا، فهي تُعرض مرة واحدة، ووزعوها دون تسجيل من أخذها.',
    fr: 'Imprimez aussitôt, ils ne sont montrés qu’une fois, et distribuez-les sans noter à qui.',
    en: 'Print them at once, they are shown once only, and hand them out without noting to whom.',
  },
});
