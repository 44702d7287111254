/** What came back for one request. */
export interface Answer {
  /** 0 where whoever asked hung up before there was an answer. */
  readonly status: number;
  /** The stable code of a refusal; empty where there is none. */
  readonly code: string;
  readonly data: unknown;
  readonly meta: unknown;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Something that was asked for, perhaps more than once, and that bears a mark of its own in its words. */
export interface Asked {
  /** `p`: a post or the opening post of a thread; `e`: an edit; `r`: a report; `d`: a decision. */
  readonly kind: 'p' | 'e' | 'r' | 'd';
  readonly mark: number;
  /** The citizen or the member of staff; 0 for a visitor. */
  readonly byId: number;
  /** What it is about: the id of a thread or post in addresses, the number of a case. */
  readonly about: string;
  readonly answers: readonly Answer[];
}

/** An undo, a removal, an appeal or the answer to one: it has no words, and is known by what it is about. */
export interface Deed {
  readonly kind: 'undo' | 'removal' | 'appeal' | 'appeal answer';
  readonly about: string;
  readonly byId: number;
  readonly status: number;
}

const MARK = /\(c(\d+)\)/;

/** The mark in a text; undefined where it has none. */
export const markIn = (text: string): number | undefined => {
  const [, digits] = MARK.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/** Whether a request was carried out. */
export const isDone = ({ status }: Pick<Answer, 'status'>): boolean =>
  status >= 200 && status < 300;

/** What a crowd asked for, and what it was answered: the office's own books are held against it. */
export class CrowdLedger {
  readonly asked: Asked[] = [];
  readonly deeds: Deed[] = [];
  /** How often which answer was given, by request, status and code. */
  readonly tally = new Map<string, number>();
  private marks = 0;

  newMark(): { readonly mark: number; readonly word: string } {
    this.marks += 1;
    return { mark: this.marks, word: `(c${String(this.marks)})` };
  }

  count(request: string, { status, code }: Pick<Answer, 'status' | 'code'>): void {
    const key = [request, status === 0 ? 'cut' : status, code].join(' ').trimEnd();
    this.tally.set(key, (this.tally.get(key) ?? 0) + 1);
  }

  of(kind: Asked['kind']): readonly Asked[] {
    return this.asked.filter((one) => one.kind === kind);
  }

  deedsOf(kind: Deed['kind']): readonly Deed[] {
    return this.deeds.filter((deed) => deed.kind === kind && isDone(deed));
  }

  /** Requests in all. */
  get requests(): number {
    return [...this.tally.values()].reduce((sum, times) => sum + times, 0);
  }

  /** Answers that tell of a fault of the hub. */
  get faults(): readonly string[] {
    return [...this.tally.keys()].filter((key) => / 5\d\d/.test(key));
  }
}
