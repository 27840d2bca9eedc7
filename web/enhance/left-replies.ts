import { leftReply } from './left-reply.ts';
import { place } from './place.ts';

/** Whoever comes by the old address of a reply is led to where it stands now; who was led here already, or came for what is gone, stays. */
export function enhanceLeftReplies(): void {
  if (!wasLedHere()) void leadOn();
}

async function leadOn(): Promise<void> {
  const id = leftReply(location.hash, (name) => document.getElementById(name) !== null);
  if (id === null) return;
  const permalink = place(`/reponses/${id}`);
  const found = await fetch(permalink, { redirect: 'manual' }).catch(() => null);
  if (found?.type === 'opaqueredirect') location.replace(permalink);
}

function wasLedHere(): boolean {
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return (opened?.redirectCount ?? 0) > 0;
}
