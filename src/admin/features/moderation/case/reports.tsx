import { Box, Typography } from '@strapi/design-system';
import { Card } from '../../shared/card';
import { Moment } from '../../shared/moment';
import { oneOf } from '../../shared/one-of';
import { useWords } from '../../shared/use-words';
import type { ReportAnswer } from '../data/answers';
import { useDesk } from '../data/use-desk';
import { PlainText } from '../parts/plain-text';
import { useModerationNames } from '../parts/use-moderation-names';

const OUTCOMES = ['acted', 'kept', 'removed', 'restored'] as const;

const Report = ({ report }: { readonly report: ReportAnswer }) => {
  const { say } = useWords();
  const { timeZone } = useDesk();
  const { reasonName } = useModerationNames();
  const { reason, note, reporterKind, weight, reportedAt } = report;
  const outcome = oneOf(OUTCOMES, report.outcome ?? null);
  return (
    <Box tag="li" paddingBottom={3}>
      <Typography tag="p">
        <strong>{reasonName(reason)}</strong> ·{' '}
        {say(`hub.moderation.reporter.${reporterKind}`, { weight })}
      </Typography>
      {note !== '' && <PlainText text={note} />}
      <Typography variant="pi" textColor="neutral600" tag="p">
        <Moment at={reportedAt} timeZone={timeZone} />
        {outcome !== undefined && <> · {say(`hub.moderation.outcome.${outcome}`)}</>}
      </Typography>
    </Box>
  );
};

/** What was reported, the newest first. */
export const Reports = ({ reports }: { readonly reports: readonly ReportAnswer[] }) => {
  const { say } = useWords();
  return (
    <Card title={say('hub.moderation.reports', { count: reports.length })}>
      {reports.length === 0 ? (
        <Typography>{say('hub.moderation.reports.none')}</Typography>
      ) : (
        <ul>
          {reports.map((report) => (
            <Report key={report.id} report={report} />
          ))}
        </ul>
      )}
    </Card>
  );
};
