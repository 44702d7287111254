/** Somebody who signed up. */
export interface SampleCitizen {
  readonly key: string;
  readonly displayName: string;
  readonly language: 'id' | 'en';
  /** Hours before the seed at which the account was opened. */
  readonly joinedHoursAgo: number;
  /** For whoever tries the demo: what to see with this account. */
  readonly about: string;
}

/** Who speaks or acts for the office, by post. */
export type SampleOfficer = 'moderator' | 'lead';

/** Hours before the seed; whatever happens at the same moment happens in the order in which it is written. */
interface Moment {
  readonly hoursAgo: number;
}

/** A report; `visitor` followed by anything is somebody without an account. */
export interface SampleReport extends Moment {
  readonly by: string;
  readonly reason:
    | 'unlawful'
    | 'hate'
    | 'personal_data'
    | 'harassment'
    | 'obscene'
    | 'hoax'
    | 'spam'
    | 'off_topic'
    | 'other';
  readonly note: string;
}

/** An appeal of the author against the decision that it stands in. */
export interface SampleAppeal extends Moment {
  readonly text: string;
  /** What the lead answered; absent while it waits. */
  readonly answer?: Moment & { readonly outcome: 'upheld' | 'overturned'; readonly reply: string };
}

/** A decision of a moderator. */
export interface SampleDecision extends Moment {
  readonly by: SampleOfficer;
  readonly action: 'hide' | 'dismiss' | 'reject' | 'escalate' | 'warn' | 'mute' | 'lock';
  /** 10 to 2,000 characters, for the author. */
  readonly justification: string;
  readonly ruleNumber?: string;
  readonly days?: number;
  readonly appeal?: SampleAppeal;
}

/** A post; the first ones of a citizen, and every new thread, are held, and approved by the moderator a little later. */
export interface SamplePost extends Moment {
  /** Key of a citizen, or a post of the office. */
  readonly by: string;
  readonly text: string;
  /** It is held, and nobody has decided yet. */
  readonly isLeftWaiting?: boolean;
  /** Its author was asked to rewrite it, and sent it all the same. */
  readonly isInsisting?: boolean;
  /** The lead marks it as the official answer. */
  readonly isOfficial?: boolean;
  /** A new wording of its author, which waits where the checks hold it. */
  readonly edit?: Moment & { readonly text: string };
  readonly reports?: readonly SampleReport[];
  readonly decisions?: readonly SampleDecision[];
}

/** What staff do with a thread as a whole. */
export type SampleTool = Moment & { readonly by: SampleOfficer } & (
    | { readonly tool: 'summary' | 'note'; readonly text: string }
    | { readonly tool: 'poll'; readonly question: string; readonly options: readonly string[] }
    | { readonly tool: 'pin'; readonly days: number }
    | { readonly tool: 'rebuttal'; readonly slug: string }
  );

/** A vote in the poll of a thread. */
export interface SampleVote extends Moment {
  readonly by: string;
  /** The label of the option. */
  readonly option: string;
}

interface Talk {
  readonly key: string;
  readonly posts: readonly SamplePost[];
  readonly tools?: readonly SampleTool[];
  readonly votes?: readonly SampleVote[];
  /** Keys of citizens who hear of new posts. */
  readonly followers?: readonly string[];
}

/** A thread of a citizen; its first post opens it. */
export interface SampleThread extends Talk {
  /** Slug of a category. */
  readonly category: string;
  readonly title: string;
  readonly language: 'id' | 'en';
}

/** What is said in a thread that the office opened by publishing a text. */
export interface SampleOfficeTalk extends Talk {
  /** Slug of the article, FAQ or rebuttal. */
  readonly about: string;
}
