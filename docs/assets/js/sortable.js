/* Sorting and filtering for tables marked `sortable`. Without this script they are plain tables. */
(function () {
  "use strict";
  document.querySelectorAll("[data-sortable] table").forEach(function (table, number) {
    var body = table.tBodies[0], rows = Array.from(body.rows);
    var label = document.createElement("label");
    var filter = document.createElement("input");
    var count = document.createElement("span");
    filter.type = "search";
    filter.id = "table-filter-" + number;
    label.htmlFor = filter.id;
    label.textContent = "표에서 찾기 ";
    count.setAttribute("role", "status");
    filter.addEventListener("input", function () {
      var wanted = filter.value.normalize("NFC").toLowerCase().trim(), shown = 0;
      rows.forEach(function (row) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        shown += row.hidden ? 0 : 1;
      });
      count.textContent = " " + shown + "줄";
    });
    var bar = document.createElement("p");
    bar.className = "sortable-table__bar";
    bar.append(label, filter, count);
    table.closest("[data-sortable]").before(bar);
    Array.from(table.tHead.rows[0].cells).forEach(function (cell, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.append.apply(button, Array.from(cell.childNodes));
      cell.append(button);
      cell.setAttribute("aria-sort", "none");
      button.addEventListener("click", function () {
        var down = cell.getAttribute("aria-sort") === "ascending";
        Array.from(table.tHead.rows[0].cells).forEach(function (other) {
          other.setAttribute("aria-sort", "none");
        });
        cell.setAttribute("aria-sort", down ? "descending" : "ascending");
        rows.sort(function (a, b) {
          var order = a.cells[column].textContent.localeCompare(b.cells[column].textContent, "ko");
          return down ? -order : order;
        }).forEach(function (row) { body.append(row); });
      });
    });
  });
})();
