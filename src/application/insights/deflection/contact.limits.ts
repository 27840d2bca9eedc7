import type { ThrottleRule } from '../../shared/ports.ts';

/** Offices share a network: enough for one that is full of people, too little to make figures up. */
export const CONTACTS_PER_NETWORK: ThrottleRule = {
  name: 'insights.contact-attempt',
  limit: 60,
  windowSeconds: 3600,
};
export const STEPS_PER_NETWORK: ThrottleRule = {
  name: 'insights.contact-step',
  limit: 300,
  windowSeconds: 3600,
};
