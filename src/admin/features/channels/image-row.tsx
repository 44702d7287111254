import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useRef, useState, type ReactNode } from 'react';
import { toSlide } from './image-frame';
import { PostImage, type PreviewImage } from './post-image';
import { useWords } from '../shared/use-words';

// The words below say the same.
const Dots = ({ slide, count }: { readonly slide: number; readonly count: number }) => (
  <Flex aria-hidden gap={1} justifyContent="center">
    {Array.from({ length: count }, (_, index) => (
      <Box
        key={index}
        background={index === slide ? 'primary600' : 'neutral300'}
        width="6px"
        height="6px"
        style={{ borderRadius: '50%' }}
      />
    ))}
  </Flex>
);

interface ControlsProps {
  readonly slide: number;
  readonly count: number;
  readonly onMove: (slide: number) => void;
}

const Place = ({ slide, count }: Omit<ControlsProps, 'onMove'>) => {
  const { say } = useWords();
  return (
    <Flex direction="column" gap={1}>
      <Dots slide={slide} count={count} />
      <Typography variant="pi" textColor="neutral700" aria-live="polite">
        {say('hub.images.place', { place: slide + 1, count })}
      </Typography>
    </Flex>
  );
};

const Controls = ({ slide, count, onMove }: ControlsProps) => {
  const { say } = useWords();
  return (
    <Flex
      justifyContent="space-between"
      alignItems="center"
      paddingTop={1}
      paddingLeft={2}
      paddingRight={2}
    >
      <IconButton
        size="S"
        variant="ghost"
        label={say('hub.images.previous')}
        disabled={slide === 0}
        onClick={() => onMove(slide - 1)}
      >
        <ChevronLeft />
      </IconButton>
      <Place slide={slide} count={count} />
      <IconButton
        size="S"
        variant="ghost"
        label={say('hub.images.next')}
        disabled={slide === count - 1}
        onClick={() => onMove(slide + 1)}
      >
        <ChevronRight />
      </IconButton>
    </Flex>
  );
};

const Slides = ({ images }: { readonly images: readonly PreviewImage[] }) => {
  const { say } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const [slide, setSlide] = useState(0);
  const count = images.length;
  const follow = () => {
    const { scrollLeft = 0, clientWidth = 0 } = row.current ?? {};
    setSlide(toSlide({ scrolled: scrollLeft, slideWidth: clientWidth, count }));
  };
  const move = (to: number) => {
    row.current?.scrollTo({ left: to * row.current.clientWidth, behavior: 'smooth' });
  };
  return (
    <Box role="group" aria-label={say('hub.images.row', { count })}>
      <Flex
        ref={row}
        // A row that scrolls must be within reach of the keyboard: arrow keys move it.
        tabIndex={0}
        role="region"
        aria-label={say('hub.images.scroller')}
        alignItems="flex-start"
        onScroll={follow}
        style={{ overflowX: 'auto', scrollSnapType: 'x mandatory', scrollbarWidth: 'none' }}
      >
        {images.map((image, index) => (
          <Box key={index} style={{ flex: '0 0 100%', scrollSnapAlign: 'start' }}>
            <PostImage image={image} />
          </Box>
        ))}
      </Flex>
      <Controls slide={Math.min(slide, count - 1)} count={count} onMove={move} />
    </Box>
  );
};

/** The images of a post: one as it is, several as a row to leaf through. */
export const ImageRow = ({ images }: { readonly images: readonly PreviewImage[] }): ReactNode => {
  const [first, second] = images;
  if (first === undefined) return null;
  return second === undefined ? <PostImage image={first} /> : <Slides images={images} />;
};
