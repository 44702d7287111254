import type { EditionView, ShownEvent } from '../../../../modules/editorial/domain/edition-view';

const SIGNED_STATES = ['in_review', 'fact_check', 'approved', 'scheduled'] as const;

/** A state that an edit takes a text out of. */
export type SignedState = (typeof SIGNED_STATES)[number];

const newestDone = (events: readonly ShownEvent[]): ShownEvent | undefined =>
  events
    .filter(({ outcome }) => outcome === 'done')
    .reduce<ShownEvent | undefined>(
      (newest, event) => (newest === undefined || event.seq > newest.seq ? event : newest),
      undefined,
    );

/** The state that the text lost by the last thing that happened to it, an edit; undefined where it lost none. */
export const lostBySaving = ({
  events,
}: Pick<EditionView, 'events'>):
  { readonly from: SignedState; readonly event: ShownEvent } | undefined => {
  const event = newestDone(events);
  if (event === undefined || !['edit', 'shared_change'].includes(event.action)) return undefined;
  const from = SIGNED_STATES.find((state) => state === event.from);
  return from === undefined || event.to === from ? undefined : { from, event };
};

/** The attempt of the clock to publish, where it was the last thing that happened and failed. */
export const failedSchedule = ({ events }: Pick<EditionView, 'events'>): ShownEvent | undefined => {
  const newest = [...events].sort((one, other) => other.seq - one.seq)[0];
  return newest?.action === 'schedule_failed' ? newest : undefined;
};
