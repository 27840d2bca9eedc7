export const STARS = { min: 1, max: 5 } as const;

export const SERVICE_LIMITS = {
  name: { min: 3, max: 120 },
  description: { min: 10, max: 400 },
  body: { min: 20, max: 3_000 },
  answer: { min: 20, max: 3_000 },
} as const;
