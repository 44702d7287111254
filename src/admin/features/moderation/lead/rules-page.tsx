import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Card } from '../../shared/card';
import { Disclosure } from '../../shared/disclosure';
import { EmptyNote } from '../../shared/empty-note';
import { Moment } from '../../shared/moment';
import { useWords } from '../../shared/use-words';
import type { RuleVersionAnswer } from '../data/answers';
import { useGetRulesQuery } from '../data/lead-api';
import { useDesk } from '../data/use-desk';
import { Loaded } from '../parts/loaded';
import { PageFrame } from '../parts/page-frame';
import { PlainText } from '../parts/plain-text';
import { RuleEditor } from './rule-editor';

const RuleList = ({ version }: { readonly version: RuleVersionAnswer }) => {
  const { language } = useWords();
  const isEnglish = language === 'en';
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <PlainText text={isEnglish ? version.introEn : version.introId} />
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {version.rules.map(({ number, titleId, titleEn, textId, textEn }) => (
          <Box key={number} tag="li">
            <Typography tag="h3" fontWeight="bold">
              {number}. {isEnglish ? titleEn : titleId}
            </Typography>
            <PlainText text={isEnglish ? textEn : textId} />
          </Box>
        ))}
      </Flex>
    </Flex>
  );
};

const Published = ({ version }: { readonly version: RuleVersionAnswer }) => {
  const { timeZone } = useDesk();
  const { byName, publishedAt } = version;
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {byName} · <Moment at={publishedAt} timeZone={timeZone} />
    </Typography>
  );
};

const Versions = ({ versions }: { readonly versions: readonly RuleVersionAnswer[] }) => {
  const { say } = useWords();
  const [current, ...earlier] = versions;
  if (current === undefined) return <EmptyNote text={say('hub.moderation.rules.none')} />;
  return (
    <>
      <Card title={say('hub.moderation.rules.current', { number: current.number })}>
        <Published version={current} />
        <RuleList version={current} />
      </Card>
      {earlier.length > 0 && (
        <Card title={say('hub.moderation.rules.earlier')}>
          {earlier.map((version) => (
            <Disclosure
              key={version.number}
              title={say('hub.moderation.rules.version', { number: version.number })}
            >
              <Published version={version} />
              <RuleList version={version} />
            </Disclosure>
          ))}
        </Card>
      )}
    </>
  );
};

/** The rules of the forum that decisions cite, their earlier versions, and for the lead the way to a new one. */
export const RulesPage = () => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { me } = useDesk();
  const [isEditing, setEditing] = useState(false);
  const asked = useGetRulesQuery({ language }, { refetchOnMountOrArgChange: true });
  const editButton =
    me.isLead && !isEditing ? (
      <Button startIcon={<Pencil />} onClick={() => setEditing(true)}>
        {say('hub.moderation.rules.edit')}
      </Button>
    ) : undefined;
  return (
    <PageFrame page="rules" action={editButton}>
      <Loaded answer={asked}>
        {(versions) =>
          isEditing ? (
            <RuleEditor current={versions[0]} onEnd={() => setEditing(false)} />
          ) : (
            <Versions versions={versions} />
          )
        }
      </Loaded>
    </PageFrame>
  );
};
