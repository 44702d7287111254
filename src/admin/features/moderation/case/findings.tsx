import { Box, Flex, Typography } from '@strapi/design-system';
import type { Finding } from '../../../../modules/moderation/domain/finding';
import { tellFinding } from '../../../../modules/moderation/domain/judging/finding-texts';
import { useWords } from '../../shared/use-words';
import { SeenText } from '../parts/plain-text';
import { evidenceOf } from '../rules/marked-text';

interface Texts {
  readonly title: string;
  readonly text: string;
}

const OneFinding = ({ finding, texts }: { readonly finding: Finding; readonly texts: Texts }) => {
  const { say, language } = useWords();
  const evidence = evidenceOf(finding, texts);
  const { severity, phase, code } = finding;
  return (
    <Box tag="li" paddingBottom={2}>
      <Typography tag="p">
        <strong>{say(`hub.moderation.severity.${severity}`)}</strong>{' '}
        {tellFinding(finding, { language, to: 'moderator' }) ?? code}
      </Typography>
      {evidence !== undefined && evidence !== '' && (
        <Box dir="auto" style={{ overflowWrap: 'anywhere', unicodeBidi: 'isolate' }}>
          <Typography tag="q" variant="pi">
            <SeenText text={evidence} />
          </Typography>
        </Box>
      )}
      <Typography variant="pi" textColor="neutral600" tag="p">
        {say(`hub.moderation.phase.${phase}`)}
      </Typography>
    </Box>
  );
};

/** All that the checks found, numbered as the marks in the text are. */
export const Findings = ({
  findings,
  texts,
}: {
  readonly findings: readonly Finding[];
  readonly texts: Texts;
}) => {
  const { say } = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="epsilon" fontWeight="bold" tag="h3">
        {say('hub.moderation.findings')}
      </Typography>
      {findings.length === 0 ? (
        <Typography>{say('hub.moderation.findings.none')}</Typography>
      ) : (
        <ol style={{ listStyle: 'decimal', paddingInlineStart: '2.4rem' }}>
          {findings.map((finding, index) => (
            // The checks found them in this order, and nothing is added afterwards.
            <OneFinding key={index} finding={finding} texts={texts} />
          ))}
        </ol>
      )}
    </Flex>
  );
};
