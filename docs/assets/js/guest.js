/* Puts the power button before what was recorded. Nothing of the computer itself is loaded before
   the button is pressed: until then this is all that a page with a guest has of it. */
(function () {
  "use strict";
  var script = document.currentScript;
  var base = script.src.replace(/guest\.js([?#].*)?$/, "guest/");
  var SIZE = "0.5MB";
  var CANNOT = {
    missing: "이 사이트에는 에뮬레이터(v86)가 실려 있지 않아서 켤 수 없어요. 아래 기록으로 볼 수 있어요.",
    file: "파일을 바로 열면 브라우저가 켜기를 막아요. 웹 주소로 열면 켜져요. 아래 기록으로 볼 수 있어요.",
    old: "이 브라우저에는 컴퓨터를 켤 때 쓰는 기능이 없어요. 새 버전에서 열어 보세요. 아래 기록으로 볼 수 있어요.",
    lost: "켜는 프로그램을 받지 못했어요. 인터넷 연결을 확인하고 다시 눌러 보세요. 아래 기록으로 볼 수 있어요.",
  };

  function reason() {
    if (location.protocol === "file:") return CANNOT.file;
    if (script.hasAttribute("data-missing")) return CANNOT.missing;
    if (typeof Worker !== "function" || typeof CompressionStream !== "function") return CANNOT.old;
    return "";
  }

  function offer(block) {
    var receives = /^(all|move)$/.test(block.dataset.guest) &&
      new URLSearchParams(location.search).get("guest") === "receive";
    var frame = document.createElement("div"), told = document.createElement("p");
    var button = document.createElement("button"), cannot = reason();
    frame.className = "guest__frame";
    told.className = "guest__status";
    told.setAttribute("role", "status");
    told.textContent = cannot || "누르기 전에는 아무것도 내려받지 않아요.";
    button.type = "button";
    button.className = "guest__button guest__button--main guest__power";
    button.textContent = (receives ? "옮겨 올 컴퓨터 기다리기" : "컴퓨터 켜기") + " (" + SIZE + " 내려받기)";
    button.addEventListener("click", function () {
      button.disabled = true;
      told.textContent = "내려받고 있어요.";
      import(base + "panel.js").then(function (panel) {
        panel.mount(block, frame, receives);
      }).catch(function () {
        button.disabled = false;
        told.textContent = CANNOT.lost;
      });
    });
    if (!cannot) frame.append(button);
    frame.append(told);
    block.prepend(frame);
    if (cannot) block.querySelectorAll("details").forEach(function (still) { still.open = true; });
    block.classList.add("guest--ready");
  }

  document.querySelectorAll("[data-guest]").forEach(offer);
})();
