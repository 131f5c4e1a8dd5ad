// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/headstart.h"

#include "secrets/keychainservice.h"

#include <QLibrary>
#include <QThread>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// As Qt does with its first text; what is read is kept for the whole process.
void readFonts()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    using Init = int (*)();
    if (const auto init = reinterpret_cast<Init>(QLibrary(u"fontconfig"_s, 1).resolve("FcInit")))
        init();
#endif
}

} // namespace

HeadStart::HeadStart(const WindowCall &call)
{
    (void)QThread::currentThread(); // Qt takes the first thread that it meets for the program's main one
    const bool needsKeychain = !call.setup.passphrase;
    const bool needsFonts = !call.isHidden;
    m_thread = std::thread([needsKeychain, needsFonts] {
        if (needsFonts)
            readFonts();
        if (needsKeychain)
            loadKeychain();
    });
}

HeadStart::~HeadStart()
{
    m_thread.join();
}

} // namespace Postrider
