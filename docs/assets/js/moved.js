/* On a page that has moved: goes where it went, and to the same place there. Without scripts the
   page itself goes, to the top. */
(function () {
  "use strict";
  const link = document.querySelector("a");
  location.replace(link.hash ? link.href : link.href + location.hash);
})();
