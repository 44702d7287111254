import {
  Box,
  Button,
  Field,
  Flex,
  Loader,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import { useWords, type MessageId } from '../../shared/use-words';
import { useGetDifferencesQuery } from '../data/edition-api';
import { closeDialog } from '../data/open-dialog';
import { LoadFailure } from '../../shared/load-failure';
import { useMoments } from '../../shared/use-moments';
import { Difference } from './difference';
import { EditorialDialog } from './editorial-dialog';

const useTextNames = (edition: EditionView): readonly { value: string; label: string }[] => {
  const { say } = useWords();
  const { exact } = useMoments(edition.timeZone);
  const isPublic = edition.publicState === 'live' || edition.publicState === 'withdrawn';
  return [
    { value: 'draft', label: say('hub.editorial.compare.draft') },
    ...(isPublic ? [{ value: 'published', label: say('hub.editorial.compare.published') }] : []),
    ...edition.snapshots.map(({ number, takenAt }) => ({
      value: String(number),
      label: `${say('hub.editorial.snapshot.name', { number })} · ${exact(takenAt)}`,
    })),
  ];
};

const Side = ({
  label,
  value,
  names,
  onChange,
}: {
  readonly label: MessageId;
  readonly value: string;
  readonly names: readonly { value: string; label: string }[];
  readonly onChange: (value: string) => void;
}) => {
  const { say } = useWords();
  return (
    <Box flex="1" minWidth="22rem">
      <Field.Root>
        <Field.Label>{say(label)}</Field.Label>
        <SingleSelect value={value} onChange={(chosen) => onChange(String(chosen))}>
          {names.map((name) => (
            <SingleSelectOption key={name.value} value={name.value}>
              {name.label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};

const Found = ({
  edition,
  from,
  to,
}: {
  readonly edition: EditionView;
  readonly from: string;
  readonly to: string;
}) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { contentType, documentId, locale } = edition;
  const place = { contentType, documentId, locale };
  const { currentData, isError, refetch } = useGetDifferencesQuery({ place, language, from, to });
  if (isError) {
    return <LoadFailure failure="unreachable" retry={() => void refetch()} />;
  }
  if (currentData === undefined) return <Loader small>{say('hub.editorial.loading')}</Loader>;
  const { differences } = currentData;
  return (
    <>
      <Typography tag="p" role="status" textColor="neutral700">
        {say('hub.editorial.compare.found', { count: differences.length })}
      </Typography>
      {differences.map((difference, index) => (
        <Difference key={index} difference={difference} />
      ))}
    </>
  );
};

/** Shows what differs between any two texts of an edition. */
export const DifferencesDialog = ({
  edition,
  ...opened
}: {
  readonly edition: EditionView;
  readonly from: string;
  readonly to: string;
}) => {
  const { say } = useWords();
  const [from, setFrom] = useState(opened.from);
  const [to, setTo] = useState(opened.to);
  const names = useTextNames(edition);
  return (
    <EditorialDialog
      isWide
      title={say('hub.editorial.compare.title')}
      intro={say('hub.editorial.compare.intro')}
      onSubmit={closeDialog}
      footer={
        <Button type="submit" variant="tertiary">
          {say('hub.dialog.done')}
        </Button>
      }
    >
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Side label="hub.editorial.compare.from" value={from} names={names} onChange={setFrom} />
        <Side label="hub.editorial.compare.to" value={to} names={names} onChange={setTo} />
      </Flex>
      <Found edition={edition} from={from} to={to} />
    </EditorialDialog>
  );
};
