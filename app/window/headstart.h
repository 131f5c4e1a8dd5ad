// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/windowcall.h"

#include <thread>

namespace Postrider {

// What takes its time at a start and needs nothing of ours goes on in a thread of its own beside the rest: fontconfig's
// look at the fonts, and the libraries behind the keychain. Whoever needs one of them sooner waits for it there. main()
// makes it before the application object, and it ends with the window.
class HeadStart final
{
public:
    explicit HeadStart(const WindowCall &call);
    ~HeadStart();
    Q_DISABLE_COPY_MOVE(HeadStart)

private:
    std::thread m_thread;
};

} // namespace Postrider
