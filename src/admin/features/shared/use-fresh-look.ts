import { useEffect, useRef, useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  document.addEventListener('visibilitychange', listener);
  return () => {
    document.removeEventListener('visibilitychange', listener);
  };
};

const useIsVisible = (): boolean =>
  useSyncExternalStore(subscribe, () => document.visibilityState === 'visible');

/**
 * Reads again, every so many seconds, what somebody looks at; and at once when they come back to it. A window that
 * nobody sees asks for nothing.
 */
export const useFreshLook = (refetch: () => unknown, seconds: number): void => {
  const isVisible = useIsVisible();
  const latest = useRef(refetch);
  latest.current = refetch;
  const wasHidden = useRef(false);
  useEffect(() => {
    if (!isVisible) {
      wasHidden.current = true;
      return undefined;
    }
    if (wasHidden.current) latest.current();
    wasHidden.current = false;
    const look = (): void => {
      latest.current();
    };
    const timer = setInterval(look, seconds * 1000);
    // A window beside another one was visible all the time: coming back to it changes its focus alone.
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [isVisible, seconds]);
};
