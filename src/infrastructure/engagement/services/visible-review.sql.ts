/**
 * The one filter of reviews: which somebody may know of. What waits for a moderator or is hidden is its author's alone.
 * @param review alias of `engagement.service_review`
 * @param viewer placeholder of the id of who looks, null for a visitor
 */
export const visibleReview = (review: string, viewer: string): string =>
  `(${review}.standing = 'published' or ${review}.standing in ('held', 'hidden') and ${review}.author_id = ${viewer}::uuid)`;

/** What lists and pages show of a review `r` of the service `s`. */
export const REVIEW_VIEW = `
  r.id, s.id as "serviceId", s.slug as "serviceSlug", s.name as "serviceName", r.author_id as "authorId", r.stars::int as stars,
  r.month, r.html, r.posted_at as "postedAt", r.edited_at as "editedAt", r.standing,
  (select jsonb_build_object('html', a.html, 'authorId', a.author_id, 'department', a.department, 'answeredAt', a.answered_at)
    from engagement.review_answer a where a.review_id = r.id) as answer`;
