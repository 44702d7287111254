import { Checkbox, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { AskDialog } from '../../shared/ask-dialog';
import type { DialogEnd } from '../../shared/use-dialog';
import { useRequest } from '../../shared/use-request';
import { useTextFault } from '../../shared/use-text-fault';
import { useWords } from '../../shared/use-words';
import {
  useAddCategoryMutation,
  useChangeCategoryMutation,
  type CategoriesAnswer,
  type CategoryLine,
} from '../data/category-api';
import { ChoiceField } from '../parts/choice-field';
import { LineField } from '../parts/line-field';
import { TextPair } from '../parts/text-pair';
import {
  CATEGORY_DESCRIPTION_LIMITS,
  categoryFaults,
  pausesFor,
  toCategoryDraft,
  toCategorySettings,
  type CategoryDraft,
  type CategoryFaults,
} from '../rules/category-form';

interface DialogProps {
  readonly known: CategoryLine | undefined;
  readonly moderators: CategoriesAnswer['moderators'];
  readonly dialog: DialogEnd;
}

interface PartProps {
  readonly draft: CategoryDraft;
  readonly faults: CategoryFaults;
  readonly change: (changed: Partial<CategoryDraft>) => void;
}

const useCategory = ({ known: shown, dialog }: DialogProps) => {
  const { locale: language } = useIntl();
  const [add, adding] = useAddCategoryMutation();
  const [save, saving] = useChangeCategoryMutation();
  // What the person saw when they opened the dialog: nothing newer is overwritten unseen.
  const [known] = useState(shown);
  const [draft, setDraft] = useState(() => toCategoryDraft(known));
  const [isTried, setTried] = useState(false);
  const { refusal, ask } = useRequest();
  const faults = categoryFaults(draft);
  const send = () => {
    const settings = toCategorySettings(draft);
    if (known === undefined) return add({ slug: draft.slug, settings, language });
    return save({ id: known.id, version: known.version, settings, language });
  };
  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    if ((await ask(send())) === undefined) dialog.closeAfterDone();
  };
  return {
    ...{ draft, refusal, submit, faults: isTried ? faults : {} },
    isSending: adding.isLoading || saving.isLoading,
    change: (changed: Partial<CategoryDraft>) => setDraft((last) => ({ ...last, ...changed })),
  };
};

const Names = ({ draft, faults, change }: PartProps) => {
  const { say } = useWords();
  const tellFault = useTextFault();
  return (
    <>
      {(['nameId', 'nameEn'] as const).map((name) => {
        const fault = faults[name];
        return (
          <LineField
            key={name}
            name={name}
            label={say(`hub.moderation.category.${name}`)}
            value={draft[name]}
            error={fault && tellFault(fault)}
            onChange={(text) => change({ [name]: text })}
          />
        );
      })}
      <TextPair
        names={['descriptionId', 'descriptionEn']}
        values={draft}
        faults={faults}
        limits={CATEGORY_DESCRIPTION_LIMITS}
        hint={say('hub.moderation.rules.plain')}
        labelOf={(name) => say(`hub.moderation.category.${name}`)}
        onChange={(name, text) => change({ [name]: text })}
      />
    </>
  );
};

const Settings = ({ draft, faults, change }: PartProps) => {
  const { say } = useWords();
  return (
    <>
      <LineField
        name="position"
        label={say('hub.moderation.category.position')}
        hint={say('hub.moderation.category.position-hint')}
        value={draft.position}
        inputMode="numeric"
        error={faults.position && say('hub.moderation.category.position-wrong')}
        onChange={(position) => change({ position })}
      />
      {(['isOpen', 'holdsAll', 'allowsLinks'] as const).map((name) => (
        <Checkbox
          key={name}
          checked={draft[name]}
          onCheckedChange={(checked: boolean | 'indeterminate') =>
            change({ [name]: checked === true })
          }
        >
          {say(`hub.moderation.category.${name}`)}
        </Checkbox>
      ))}
      <ChoiceField
        label={say('hub.moderation.tool.minutes')}
        value={draft.minutes}
        options={pausesFor(draft.minutes).map((minutes) => ({
          value: String(minutes),
          label:
            minutes === 0
              ? say('hub.moderation.tool.no-pause')
              : say('hub.moderation.tool.pause', { minutes }),
        }))}
        onChange={(minutes) => change({ minutes })}
      />
    </>
  );
};

const Moderators = ({
  draft: { moderatorIds },
  change,
  moderators,
}: PartProps & Pick<DialogProps, 'moderators'>) => {
  const { say } = useWords();
  const others = (id: number) => moderatorIds.filter((one) => one !== id);
  return (
    <Flex
      tag="fieldset"
      direction="column"
      alignItems="flex-start"
      gap={2}
      style={{ border: 'none', padding: 0 }}
    >
      <legend>{say('hub.moderation.category.moderators')}</legend>
      {moderators.map(({ id, name }) => (
        <Checkbox
          key={id}
          checked={moderatorIds.includes(id)}
          onCheckedChange={(checked: boolean | 'indeterminate') =>
            change({ moderatorIds: checked === true ? [...others(id), id] : others(id) })
          }
        >
          {name}
        </Checkbox>
      ))}
    </Flex>
  );
};

/** Makes a category, or changes one; its word in addresses is chosen once. */
export const CategoryDialog = (props: DialogProps) => {
  const { known, moderators, dialog } = props;
  const { say, language } = useWords();
  const { draft, faults, change, refusal, isSending, submit } = useCategory(props);
  const part = { draft, faults, change };
  const title =
    known === undefined
      ? say('hub.moderation.category.add')
      : say('hub.moderation.category.change', { name: known.name[language] });
  return (
    <AskDialog
      dialog={dialog}
      title={title}
      intro={say('hub.moderation.category.intro')}
      button={say('hub.moderation.word.save')}
      isSending={isSending}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      {known === undefined && (
        <LineField
          name="slug"
          label={say('hub.moderation.category.slug')}
          hint={say('hub.moderation.category.slug-hint')}
          value={draft.slug}
          error={faults.slug && say('hub.moderation.category.slug-wrong')}
          onChange={(slug) => change({ slug: slug.trim().toLowerCase() })}
        />
      )}
      <Names {...part} />
      <Settings {...part} />
      <Moderators {...part} moderators={moderators} />
    </AskDialog>
  );
};
