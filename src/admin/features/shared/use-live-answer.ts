import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { toRequestFailure, type RequestFailure } from './request-failure';
import { useDraft } from './use-draft';

/** Long enough that a person who types is not asked about every letter, short enough to feel live. */
const PAUSE_MILLISECONDS = 600;

/** What is known about the draft at this moment; `answer` is the last one that came, even while asking again. */
export interface LiveAnswer<Answer> {
  readonly isChecking: boolean;
  readonly answer: Answer | undefined;
  readonly failure: RequestFailure | undefined;
  readonly retry: () => void;
}

interface State<Answer> {
  readonly isChecking: boolean;
  readonly answer?: Answer;
  readonly failure?: RequestFailure;
}

const useAsk = <Answer>(path: string) => {
  const { post } = useFetchClient();
  const { locale: language } = useIntl();
  return useCallback(
    async (body: object, signal: AbortSignal): Promise<Answer> => {
      const headers = { 'Accept-Language': language };
      const answer = await post<{ data: Answer }>(path, body, { signal, headers });
      return answer.data.data;
    },
    [post, path, language],
  );
};

/**
 * Asks the server about the draft in the form: at once when the panel opens, then after each pause in the typing.
 * An answer to a question that is no longer the last one is dropped.
 */
export const useLiveAnswer = <Answer>(path: string): LiveAnswer<Answer> => {
  const { uid, locale, values } = useDraft();
  const ask = useAsk<Answer>(path);
  const [state, setState] = useState<State<Answer>>({ isChecking: true });
  const [attempt, setAttempt] = useState(0);
  const pause = useRef(0);
  const retry = useCallback(() => {
    pause.current = 0;
    setAttempt((count) => count + 1);
  }, []);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState((last) => ({ ...last, isChecking: true }));
    const timer = setTimeout(() => {
      pause.current = PAUSE_MILLISECONDS;
      ask({ uid, locale, values }, signal).then(
        (answer) => {
          if (!signal.aborted) setState({ isChecking: false, answer });
        },
        (error: unknown) => {
          if (signal.aborted) return;
          setState((last) => ({ ...last, isChecking: false, failure: toRequestFailure(error) }));
        },
      );
    }, pause.current);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [ask, uid, locale, values, attempt]);

  return { answer: undefined, failure: undefined, ...state, retry };
};
