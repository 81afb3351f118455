"""Diagrams as an author types them."""

TYPE_2 = """\
block
%% id: type-2-stack
%% caption: 소희의 노트북이에요. 게스트 OS의 명령어는 대부분 실제 CPU가 곧바로 실행해요(실선).
%% caption: 디스크 쓰기는 VirtualBox와 Windows를 거쳐요(점선).
columns 2
  happ["호스트 프로그램"] gapp["게스트 프로그램"]
  vbox["VirtualBox 프로세스"] guest["게스트 OS 커널"]
  host["호스트 OS 커널<br>Windows"] vmm["VMM"]
  hw["하드웨어"]:2
  class happ,gapp app
  class vbox vmm
  class vmm hypervisor
  class guest guest
  class host host
  class hw hardware
  %% mark guest: 비루트 링 0
  guest -- "명령어" --> hw
  guest -. "디스크 쓰기" .-> vbox
  vbox -.-> host
  host -.-> hw
"""

KVM = """\
block
%% id: kvm-stack
%% caption: 리눅스 커널 안에 KVM이 있어요.
%% mark kernel: 루트 링 0
%% mark qemu: 루트 링 3
%% mark guest: 비루트 링 0
%% mark gapp: 비루트 링 3
columns 3
  space space gapp["게스트 프로그램"]
  other["호스트 프로그램"] qemu["QEMU 프로세스"] guest["게스트 OS 커널<br>virtio"]
  kernel["리눅스 커널 + KVM"]:3
  hw["하드웨어 VT-x"]:3
  class other,gapp app
  class qemu vmm
  class guest guest
  class kernel host
  class hw hardware
  guest -- "명령어" --> hw
  guest -. "입출력" .-> qemu
  qemu -.-> kernel
  kernel -.-> hw
"""

CONTAINERS = """\
block
%% id: container-stack
%% caption: 커널 상자는 하나뿐이에요.
columns 3
  a["컨테이너 A의 프로세스"] b["컨테이너 B의 프로세스"] p["보통 프로세스"]
  kernel["리눅스 커널 하나<br>네임스페이스, cgroup"]:3
  hw["하드웨어"]:3
  class a,b container
  class p app
  class kernel host
  class hw hardware
"""

WIDE = """\
block
%% id: wide-stack
%% caption: 낱말이 길어 넓어진 그림이에요.
columns 3
  a["containerd-shim-runc-v2"] b["containerd-shim-kata-v2"] c["VirtualBoxVirtualMachine"]
  hw["하드웨어"]:3
  class a,b,c runtime
  class hw hardware
"""

SYSTEM_CALL = """\
sequenceDiagram
accTitle: 시스템 호출
accDescr: 프로그램이 파일 쓰기를 부탁해요. 커널이 일을 처리하고 결과를 돌려줘요.
%% id: system-call
%% caption: 모드는 두 번 바뀌어요. 부탁할 때 한 번, 돌아올 때 한 번이에요.
participant A as 프로그램
participant C as CPU
participant K as 커널
A->>C: 시스템 호출 명령어
Note over C: 커널 모드로 바뀌어요
C->>K: 커널 코드 실행
K->>K: 디스크에 써요
Note over A,K: 이동안 프로그램은 기다려요
K-->>C: 끝났어요
C-->>A: 결과
"""

CHOICE = """\
flowchart TD
accTitle: 무엇을 고를까
accDescr: 커널이 달라야 하면 VM을, 아니면 컨테이너를 골라요.
%% id: choice
%% caption: 커널이 달라야 하는지부터 물어요.
q["무엇이 필요한가요"] --> k{"커널이 달라야 하나요"}
k -->|"예"| vm["가상 머신<br>게스트 커널이 따로"]
k -.->|"아니요"| ct("컨테이너")
subgraph host["호스트"]
vm
ct
end
class vm guest
class ct container
"""

ALL = {
    "type-2": TYPE_2,
    "kvm": KVM,
    "containers": CONTAINERS,
    "wide": WIDE,
    "system-call": SYSTEM_CALL,
    "choice": CHOICE,
}
