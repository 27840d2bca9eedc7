import { timeInReplay } from '#application/events/limits';
import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { useT } from '../lib/texts.tsx';
import { replayFrom } from './replay-start.ts';

/** What is said when in a replay: links into the player where it takes a start, words where it does not. */
export function ReplayChapters(props: {
  replay: string;
  chapters: GatheringView['chapters'];
  /** Origins of players that are allowed. */
  players: readonly string[];
}) {
  const { replay, chapters, players } = props;
  const t = useT();
  if (chapters.length === 0) return null;
  return (
    <>
      <h3 id="chapitres">{t('events.chapters')}</h3>
      <ol className="chapters list" aria-labelledby="chapitres">
        {chapters.map(({ second, title }) => {
          const href = replayFrom(replay, second, players);
          const time = timeInReplay(second);
          return (
            <li key={second}>
              <span>{time}</span>
              {href === null ? (
                <span>{title}</span>
              ) : (
                <a href={href} rel="noopener noreferrer">
                  {title}
                  <span className="vh">, {t('events.chapterFrom', { time })}</span>
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
