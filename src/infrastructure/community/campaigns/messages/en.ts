import type { CampaignBranches, CampaignTexts } from './words.ts';

export const en: CampaignTexts = {
  campaign: {
    because: 'You get this mail because you asked for news of {org}. Nothing in it follows you.',
    stop: 'Stop this news',
    consents: 'See what I agreed to',
  },
};

export const branchesEn: CampaignBranches = {
  writing: 'Writers and book illustrators',
  visual_arts: 'Visual arts',
  music: 'Music composers',
  photography: 'Photography',
  film: 'Film and audiovisual',
};
