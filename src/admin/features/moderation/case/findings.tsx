import { Box, Flex, Typography } from '@strapi/design-system';
import type { Finding } from '../../../../modules/moderation/domain/finding';
import { tellFinding } from '../../../../modules/moderation/domain/judging/finding-texts';
import { useWords } from '../../shared/use-words';
import { SeenText } from '../parts/plain-text';
import { evidenceOf, groupFindings, type FindingGroup } from '../rules/marked-text';

interface Texts {
  readonly title: string;
  readonly text: string;
}

/** The words that a finding is about; the same ones once. */
const evidenceIn = ({ members }: FindingGroup, texts: Texts): readonly string[] => {
  const found = members.map((member) => evidenceOf(member, texts) ?? '');
  return Array.from(new Set(found)).filter((words) => words !== '');
};

const OneFinding = ({ group, texts }: { readonly group: FindingGroup; readonly texts: Texts }) => {
  const { say, language } = useWords();
  const { finding } = group;
  const { severity, phase, code } = finding;
  return (
    <Box tag="li" paddingBottom={2}>
      <Typography tag="p">
        <strong>{say(`hub.moderation.severity.${severity}`)}</strong>{' '}
        {tellFinding(finding, { language, to: 'moderator' }) ?? code}
      </Typography>
      <Flex gap={2} wrap="wrap">
        {evidenceIn(group, texts).map((words) => (
          <Box key={words} dir="auto" style={{ overflowWrap: 'anywhere', unicodeBidi: 'isolate' }}>
            <Typography tag="q">
              <SeenText text={words} />
            </Typography>
          </Box>
        ))}
      </Flex>
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
          {groupFindings(findings).map((group) => (
            <OneFinding key={group.number} group={group} texts={texts} />
          ))}
        </ol>
      )}
    </Flex>
  );
};
