import { useEffect, useState } from 'react';

const PAUSE_MILLISECONDS = 400; // a person who writes is done with a word by then

/** A text that a person writes, as it stood at their last pause. */
export const usePaused = (value: string): string => {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setPaused(value);
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return paused;
};
