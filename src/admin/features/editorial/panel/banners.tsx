import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import { useWords } from '../../shared/use-words';
import { failedSchedule, lostBySaving } from '../rules/lost-approval';
import { Banner } from '../../shared/banner';
import { useMoments } from '../../shared/use-moments';
import { useActorName } from '../shared/use-names';

interface Props {
  readonly edition: EditionView;
}

const Review = ({ edition }: Props) => {
  const { say } = useWords();
  const nameOf = useActorName();
  const { exact } = useMoments(edition.timeZone);
  const { review } = edition;
  if (review === null) return null;
  const title = review.isLate ? 'hub.editorial.review.late' : 'hub.editorial.review.open';
  return (
    <Banner tone={review.isLate ? 'error' : 'warning'} title={say(title)}>
      <p>
        {say('hub.editorial.review.by', {
          name: nameOf(review.openedBy),
          due: exact(review.dueAt),
        })}
      </p>
      <p>{say('hub.reason', { reason: review.reason })}</p>
    </Banner>
  );
};

const Withdrawal = ({ edition }: Props) => {
  const { say } = useWords();
  const { exact } = useMoments(edition.timeZone);
  const { withdrawal } = edition;
  if (withdrawal === null) return null;
  return (
    <Banner tone="error" title={say('hub.editorial.withdrawal.title')}>
      <p>{say('hub.editorial.withdrawal.since', { at: exact(withdrawal.at) })}</p>
      <p>{say('hub.reason', { reason: withdrawal.reason })}</p>
    </Banner>
  );
};

const Lost = ({ edition }: Props) => {
  const { say } = useWords();
  const nameOf = useActorName();
  const lost = lostBySaving(edition);
  if (lost === undefined) return null;
  return (
    <Banner tone="warning" title={say(`hub.editorial.lost.${lost.from}`)}>
      {say('hub.editorial.lost.why', { name: nameOf(lost.event.by) })}
    </Banner>
  );
};

const Requested = ({ edition }: Props) => {
  const { say } = useWords();
  const nameOf = useActorName();
  if (edition.state !== 'changes_requested') return null;
  const request = edition.events
    .filter(({ action, outcome }) => action === 'request_changes' && outcome === 'done')
    .sort((one, other) => other.seq - one.seq)[0];
  if (request === undefined) return null;
  return (
    <Banner tone="warning" title={say('hub.editorial.requested', { name: nameOf(request.by) })}>
      {request.reason}
    </Banner>
  );
};

const FailedSchedule = ({ edition }: Props) => {
  const { say } = useWords();
  const event = failedSchedule(edition);
  if (event === undefined) return null;
  return (
    <Banner tone="error" title={say('hub.editorial.schedule-failed')}>
      {event.refusal === '' ? event.reason : event.refusal}
    </Banner>
  );
};

const Note = ({ edition }: Props) => {
  const { say } = useWords();
  const { changeNote } = edition;
  if (changeNote === null) return null;
  return (
    <Banner tone="note" title={say('hub.editorial.change-note.title')}>
      {changeNote.isMinor ? say('hub.editorial.change-note.minor') : changeNote.note}
    </Banner>
  );
};

/** What should be known of a text before anything is done with it. */
export const Banners = ({ edition }: Props) => (
  <>
    <Withdrawal edition={edition} />
    <Review edition={edition} />
    <FailedSchedule edition={edition} />
    <Lost edition={edition} />
    <Requested edition={edition} />
    <Note edition={edition} />
  </>
);
