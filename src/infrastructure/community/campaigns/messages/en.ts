import type { CampaignLetterWords } from './words.ts';

export const en: CampaignLetterWords = {
  because: (organisation) =>
    `You get this mail because you asked for news of ${organisation}. Nothing in it follows you.`,
  stop: 'Stop this news',
  consents: 'See what I agreed to',
  branches: {
    writing: 'Writing',
    visual_arts: 'Visual arts',
    music: 'Music',
    photography: 'Photography',
    film: 'Film and audiovisual',
  },
};
