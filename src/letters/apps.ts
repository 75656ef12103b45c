/** One app a platform. As of 2026-12-01; the iPhone app was never tried by us, and the letter says so. */
export const apps = [
  {
    platform: "android",
    app: "Conversations",
    link: "https://play.google.com/store/apps/details?id=eu.siacs.conversations",
  },
  {
    platform: "android",
    app: "Conversations (F-Droid)",
    link: "https://f-droid.org/packages/eu.siacs.conversations/",
  },
  { platform: "iphone", app: "Monal", link: "https://apps.apple.com/app/id317711500" },
  { platform: "computer", app: "Gajim", link: "https://gajim.org/" },
] as const;
