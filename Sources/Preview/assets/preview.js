// Keeps a page of the preview as new as its files: asks again when the server says that something has changed, and
// changes as little as it can. Without it the page is as good, and grows old.
(() => {
  "use strict";
  const bar = () => document.querySelector("daylight-preview");
  const place = "daylight-scroll:" + location.pathname;

  // A page that has to be loaded anew opens where it was left.
  const left = sessionStorage.getItem(place);
  if (left) {
    sessionStorage.removeItem(place);
    const [x, y] = JSON.parse(left);
    const goBack = () => scrollTo({ left: x, top: y, behavior: "instant" });
    goBack();
    addEventListener("load", goBack, { once: true });
  }

  const reload = () => {
    sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]));
    location.reload();
  };

  const sheets = (page) => [...page.querySelectorAll('link[rel="stylesheet"]')];

  // The old sheet goes when the new one is there, so that the page is never bare.
  const changeSheets = (page) => {
    const old = sheets(document);
    sheets(page).forEach((link, index) => {
      const before = old[index];
      if (!before || before.getAttribute("href") === link.getAttribute("href")) return;
      const after = before.cloneNode();
      after.href = link.getAttribute("href");
      after.addEventListener("load", () => before.remove(), { once: true });
      after.addEventListener("error", () => before.remove(), { once: true });
      before.after(after);
    });
  };

  // A page without scripts of its own is exchanged in place, which is quicker than loading it and moves nothing.
  const changePage = (page, next) => {
    const isOurs = (script) => script.getAttribute("src") === "/_daylight/preview.js";
    if ([...document.scripts, ...page.scripts].some((script) => !isOurs(script))) return reload();
    for (const script of [...page.scripts]) script.remove();
    next.remove();
    const kept = [bar(), ...document.scripts];
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    document.body.replaceChildren(...page.body.childNodes, ...kept);
    bar().dataset.page = next.dataset.page;
  };

  const changeBar = (next) => {
    const template = next.querySelector("template");
    const root = bar().shadowRoot;
    if (!template || !root) return reload();
    const made = document.createElement("template");
    made.innerHTML = template.innerHTML;
    bar().dataset.generation = next.dataset.generation;
    // The bar's own style sheet stays, so that the bar does not flicker.
    const sheet = root.querySelector("link");
    made.content.querySelector("link").remove();
    root.replaceChildren(sheet, made.content);
  };

  let isAsking = false;
  let isStale = false;

  const refresh = async () => {
    isStale = isAsking;
    if (isAsking) return;
    isAsking = true;
    try {
      const response = await fetch(location.href, { cache: "no-store" });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const next = page.querySelector("daylight-preview");
      if (!next) return reload();
      changeSheets(page);
      changeBar(next);
      if (next.dataset.page !== bar().dataset.page) changePage(page, next);
    } catch {
      // The server is gone; the connection tells when it is back.
    } finally {
      isAsking = false;
      if (isStale) refresh();
    }
  };

  let pause = 250;

  const listen = () => {
    const socket = new WebSocket("ws://" + location.host + "/_daylight/live");
    socket.addEventListener("message", ({ data }) => {
      pause = 250;
      if (data !== bar().dataset.generation) refresh();
    });
    socket.addEventListener("close", () => {
      setTimeout(listen, pause);
      pause = Math.min(pause * 2, 4000);
    });
  };

  listen();
})();
