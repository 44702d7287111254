import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { AskDialog } from '../../shared/ask-dialog';
import { ReasonField } from '../../shared/reason-field';
import { OPTIONAL_REASON, textFault } from '../../shared/text-limits';
import type { DialogEnd } from '../../shared/use-dialog';
import { makeKeptValues } from '../../shared/use-kept-values';
import { usePaused } from '../../shared/use-paused';
import { useRequest } from '../../shared/use-request';
import { useWords } from '../../shared/use-words';
import { useActOnThreadMutation, useGetThreadQuery, type ThreadAnswer } from '../data/thread-api';
import { useDesk } from '../data/use-desk';
import type { ThreadTool } from '../rules/thread-tools';
import { EMPTY_TOOL, toolFaults, toThreadAction, type ToolValues } from '../rules/tool-form';
import { ToolFields } from './tool-fields';

interface DialogProps {
  readonly thread: ThreadAnswer;
  readonly tool: ThreadTool;
  readonly dialog: DialogEnd;
}

const useKeptTool = makeKeptValues<ToolValues>();

const SECONDS_PER_MINUTE = 60;

/** What stands there now is what is changed. */
const startWith = ({ thread, tool }: Pick<DialogProps, 'thread' | 'tool'>): ToolValues => ({
  ...EMPTY_TOOL,
  text: tool === 'summary' ? (thread.summary ?? '') : '',
  category: thread.category?.slug ?? '',
  minutes: String(thread.slowModeSeconds / SECONDS_PER_MINUTE),
  number: tool === 'official_answer' ? String(thread.officialPostNumber ?? '') : '',
  rebuttal: thread.rebuttalDocumentId ?? '',
});

/** The other thread of a merge, once its number is there; whoever merges sees its title first. */
const useOtherThread = (tool: ThreadTool, target: string) => {
  const { locale: language } = useIntl();
  const name = usePaused(target.trim());
  const skip = tool !== 'merge' || !/^[1-9]\d{0,8}$/.test(name);
  const { currentData, error } = useGetThreadQuery({ name, language }, { skip });
  return { other: skip ? undefined : currentData, isUnknown: !skip && error !== undefined };
};

const useTool = ({ thread, tool, dialog }: DialogProps) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { timeZone } = useDesk();
  const { toggleNotification } = useNotification();
  const [act, { isLoading }] = useActOnThreadMutation();
  // What the person saw when they opened the dialog: nothing newer is changed unseen.
  const [{ threadId, version, id }] = useState(thread);
  const kept = useKeptTool(`${tool} ${String(id)}`, startWith({ thread, tool }));
  const { other, isUnknown } = useOtherThread(tool, kept.values.target);
  const [isTried, setTried] = useState(false);
  const { refusal, ask } = useRequest();
  const faults = toolFaults(tool, kept.values);
  const isReady =
    Object.keys(faults).length === 0 &&
    textFault(kept.values.reason, OPTIONAL_REASON) === undefined &&
    (tool !== 'merge' || other !== undefined);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!isReady) return;
    const seen = { version, timeZone, intoVersion: other?.version ?? 0 };
    const action = toThreadAction(tool, kept.values, seen);
    if ((await ask(act({ name: threadId, action, language }))) !== undefined) return;
    kept.forget();
    toggleNotification({ type: 'success', message: say(`hub.moderation.tool.done.${tool}`) });
    dialog.closeAfterDone();
  };
  const shown = isTried ? faults : {};
  return { kept, other, isUnknown, isTried, faults: shown, refusal, isLoading, submit };
};

const HARSH: readonly ThreadTool[] = ['lock', 'archive', 'merge'];

/** Says what a tool does, asks for what it needs, and uses it. */
export const ToolDialog = (props: DialogProps) => {
  const { tool, dialog } = props;
  const { say } = useWords();
  const work = useTool(props);
  const { kept, other, isUnknown, isTried, faults, refusal, isLoading } = work;
  const name = say(`hub.moderation.tool.${tool}`);
  return (
    <AskDialog
      dialog={dialog}
      title={name}
      intro={say(`hub.moderation.tool.intro.${tool}`)}
      button={name}
      isHarsh={HARSH.includes(tool)}
      isSending={isLoading}
      refusal={refusal}
      onSubmit={() => void work.submit()}
    >
      <ToolFields tool={tool} values={kept.values} faults={faults} change={kept.change} />
      {tool === 'merge' && (
        <Typography tag="p" role="status">
          {other !== undefined && say('hub.moderation.tool.merge-into', { title: other.title })}
          {isUnknown && say('hub.moderation.tool.merge-unknown')}
        </Typography>
      )}
      {tool !== 'answer' && (
        <ReasonField
          value={kept.values.reason}
          limits={OPTIONAL_REASON}
          isTried={isTried}
          onChange={(reason) => kept.change({ reason })}
        />
      )}
    </AskDialog>
  );
};
