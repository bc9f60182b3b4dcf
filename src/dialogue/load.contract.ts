import type { Locale, Localized } from '../platform/language/locale.ts';
import type { TranslatedText } from '../platform/language/localized.ts';
import type { DocumentKind } from './document/document.ts';
import type { AnswerForm } from './answer/answer.contract.ts';
import type { MeetingForm, ParticipantForm } from './meeting/meeting.contract.ts';
import type { PointForm } from './minutes/minutes.contract.ts';
import type { MinutesStance } from './minutes/minutes.ts';
import type { QuestionAct, SetAsideReason } from './question/question.ts';
import type { Criterion } from './recommendation/judgement.ts';
import type { Addressee } from './recommendation/recommendation.ts';

/** When something was done and by which account; moments are ISO 8601 (`2008-04-18` is midnight UTC). */
interface Done {
  readonly at: string;
  readonly by: string;
}
interface ByAnyone {
  readonly at: string;
  readonly by: string | null;
}
/** A question by the short name of its meeting and its number. */
export interface QuestionKey {
  readonly meeting: string;
  readonly number: number;
}

export interface MeetingContent {
  /** `previous` is the short name of the meeting before, which comes earlier in the list. */
  readonly form: Omit<MeetingForm, 'previous' | 'space'> & { readonly previous: string | null };
  readonly participants: readonly (ParticipantForm & { readonly key: string; readonly account: string | null })[];
  /** The day on which all of them accepted the invitation, where they were invited by link. */
  readonly acceptedOn?: string;
  /** Documents that were published on the day they were added. */
  readonly documents?: readonly {
    readonly title: Localized;
    readonly language: Locale;
    readonly name: string;
    readonly kind: DocumentKind;
    readonly bytes: Buffer;
    readonly done: Done;
  }[];
  /** The first is `plan`. Nobody (`by: null`) where the installation enters what is known from print. */
  readonly acts: readonly (ByAnyone & { readonly act: 'plan' | 'open' | 'close' })[];
  /** Minutes that both sides approved, with what the seats said, by their keys. */
  readonly minutes?: {
    readonly points: readonly PointForm[];
    readonly done: Done;
    readonly voices: readonly {
      readonly seat: string;
      readonly stance: MinutesStance;
      readonly reason: TranslatedText | null;
    }[];
  };
}

export interface QuestionContent extends QuestionKey {
  /** Key of the asker's seat. */
  readonly seat: string;
  readonly typedFor: boolean;
  readonly text: TranslatedText;
  readonly charter: string | null;
  /** The first is `raise`; `merge` names the number it went into; `answer` is matched with the answer that names the question. */
  readonly acts: readonly (Done & {
    readonly act: QuestionAct;
    readonly into?: number | undefined;
    readonly reason?: SetAsideReason | undefined;
    readonly note?: TranslatedText | undefined;
  })[];
}

export interface AnswerContent extends Omit<AnswerForm, 'questions' | 'sources'> {
  readonly sources?: AnswerForm['sources'];
  readonly questions: readonly QuestionKey[];
  readonly written: Done;
  readonly reviewed: Done;
  readonly released: Done;
  /** What was remarked on its draft. */
  readonly remarks?: readonly (Done & { readonly text: string })[];
}

export interface RecommendationContent extends QuestionKey {
  readonly charter: string | null;
  readonly addressee: Addressee;
  /** Wordings in order; each is released when it is written. All but the first say why. */
  readonly versions: readonly (ByAnyone & { readonly text: TranslatedText; readonly reason: TranslatedText | null })[];
  /** Questions whose answers it cites. */
  readonly cites: readonly QuestionKey[];
  /** What was judged of its last wording, a criterion each. */
  readonly judgements?: readonly {
    readonly criterion: Criterion;
    readonly judgement: string;
    readonly reason: TranslatedText;
  }[];
}

/** A finished dialogue: what the demonstration loads, or the record of meetings of the past. */
export interface DialogueContent {
  readonly meetings: readonly MeetingContent[];
  readonly questions: readonly QuestionContent[];
  readonly answers: readonly AnswerContent[];
  readonly recommendations: readonly RecommendationContent[];
}
