import type { Announcements, HeldAnnouncement } from '#application/site/announcements/announcements.port';
import type { Banners, BannerWords } from '#application/site/published/banners.api';
import { rollIn } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import { Announcement, AnnouncementNotFound } from '#domain/site/announcements/announcement';

/** Banners of other contexts are announcements: they stand among them, and the team may change or withdraw them there. */
export class AnnouncedBanners implements Banners {
  constructor(private readonly announcements: Announcements) {}

  async raise(id: string, words: BannerWords, p: Parameters<Banners['raise']>[2]): Promise<void> {
    // Segments are drawn where announcements are written, by who composes them.
    if (p.segments.some((one) => rollIn(one) !== null)) throw new InvalidValue('segments', 'field.choice');
    const { title, text, href: link, label } = words;
    const said = { title, text, link, label, tone: 'warn', segments: p.segments };
    const announcement = Announcement.of({ ...said, from: null, until: null, dismissable: true });
    await this.announcements.add(id, announcement, p);
  }

  async reword(id: string, text: string, p: Parameters<Banners['reword']>[2]): Promise<void> {
    const held = await this.found(id);
    if (!held) return;
    const { title, link, tone, segments, period, dismissable } = held.announcement;
    const { from, until } = period.days;
    const said = { title, text, link: link?.href ?? '', label: link?.label ?? '', tone, segments };
    const announcement = Announcement.of({ ...said, from, until, dismissable });
    await this.announcements.put(id, announcement, { version: held.version, ...p });
  }

  async lower(id: string): Promise<void> {
    if (await this.found(id)) await this.announcements.remove(id);
  }

  forget(): void {
    this.announcements.forget();
  }

  private async found(id: string): Promise<HeldAnnouncement | null> {
    return this.announcements.get(id).catch((error: unknown) => {
      if (error instanceof AnnouncementNotFound) return null;
      throw error;
    });
  }
}
