/** One app a platform, and where it is found. As of 2026-12-01; the iPhone app was never tried by us, and the letter says so. */
export const apps = [
  {
    platform: "android",
    app: "Conversations",
    stores: [
      { store: "Google Play", link: "https://play.google.com/store/apps/details?id=eu.siacs.conversations" },
      { store: "F-Droid", link: "https://f-droid.org/packages/eu.siacs.conversations/" },
    ],
  },
  {
    platform: "iphone",
    app: "Monal",
    stores: [{ store: "App Store", link: "https://apps.apple.com/app/id317711500" }],
  },
  { platform: "computer", app: "Gajim", stores: [{ store: "gajim.org", link: "https://gajim.org/" }] },
] as const;
